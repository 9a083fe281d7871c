% A thousand what-ifs over v(Riding, Party, Votes) and w(Index, Riding, From, To).
won(R, P) :- findall(N-Q, v(R, Q, N), L), top(L, P).
top(L, P) :- keysort(L, S), last(S, N-P), \+ (member(N-Q, S), Q \== P).
won_if(R, F, T, P) :-
    findall(N-Q, moved(R, F, T, Q, N), L), top(L, P).
moved(R, F, T, Q, N) :-
    v(R, Q, M), Q \== F,
    ( Q == T -> v(R, F, K), N is M + K ; N = M ).
main :-
    setof(R, P^N^v(R, P, N), Rs),
    findall(R-P, (member(R, Rs), won(R, P)), Ws),
    list_to_assoc(Ws, W),
    findall(P, member(_-P, Ws), Ps), msort(Ps, Sorted), clumped_seats(Sorted, Seats),
    forall(w(_, R, F, T),
           ( ( won_if(R, F, T, New) -> true ; New = none ),
             ( get_assoc(R, W, Old) -> true ; Old = none ),
             findall(P-K, (member(P-N, Seats), held(P, N, Old, New, K)), House),
             ( memberchk(New-_, House) -> Out = House ; Out = [New-1 | House] ),
             print(Out), nl )).
held(P, N, Old, New, K) :-
    ( P == Old -> A is N - 1 ; A = N ), ( P == New -> K is A + 1 ; K = A ).
clumped_seats([], []).
clumped_seats([P | Rest], [P-N | More]) :-
    same(P, Rest, 1, N, Left), clumped_seats(Left, More).
same(P, [Q | Rest], A, N, Left) :- P == Q, !, B is A + 1, same(P, Rest, B, N, Left).
same(_, Left, N, N, Left).

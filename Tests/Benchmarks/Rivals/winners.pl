% Winners, seats and close ridings over v(Riding, Party, Votes), the rows of a riding together.
:- initialization(true).
ballot(R, L) :- findall(R0-(N-P), v(R0, P, N), All), group(All, Ridings), member(R-L, Ridings).
group([], []).
group([R-X | Rest], [R-[X | Xs] | More]) :- same(R, Rest, Xs, Left), group(Left, More).
same(R, [Q-X | Rest], [X | Xs], Left) :- Q == R, !, same(R, Rest, Xs, Left).
same(_, Left, [], Left).
won(L, P, Lead, Sum) :-
    sort(1, @>=, L, [N-P | Others]),
    ( Others = [M-_ | _] -> true ; M = 0 ),
    Lead is N - M, Lead > 0,
    foldl([K-_, A, B]>>(B is A + K), L, 0, Sum).
main :-
    findall(P-C, ( ballot(_, L), won(L, P, Lead, Sum),
                   ( 20 * Lead < Sum -> C = 1 ; C = 0 ) ), Ws),
    findall(P, member(P-_, Ws), Ps), msort(Ps, Sorted), clumped([], Sorted, Seats),
    findall(C, member(_-C, Ws), Cs), sum_list(Cs, Close),
    print(Seats), nl, print(Close), nl.
clumped(Seats, [], Seats).
clumped(Seats, [P | Rest], All) :-
    run(P, Rest, 1, N, Left), clumped([P-N | Seats], Left, All).
run(P, [Q | Rest], A, N, Left) :- P == Q, !, B is A + 1, run(P, Rest, B, N, Left).
run(_, Left, N, N, Left).

% Who reaches whom over e(From, To), tabled.
:- table reaches/2.
reaches(X, Y) :- e(X, Y).
reaches(X, Y) :- reaches(X, Z), e(Z, Y).
main :- aggregate_all(count, reaches(_, 7), N), print(N), nl,
    aggregate_all(count, reaches(_, _), All), print(All), nl.

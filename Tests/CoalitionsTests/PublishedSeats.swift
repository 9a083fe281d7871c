// Apportionments as published, each with its source.

import Coalitions

/// Votes and the seats that a method gives.
struct PublishedSeats: CustomStringConvertible, Sendable {
    let name: String
    let source: String
    let method: Apportionment.Method
    let seats: Int
    /// In billionths of all votes.
    var threshold = 0
    let votes: [Int]
    let expected: [Int]

    var description: String { "\(name), \(method)" }

    static let all = [
        PublishedSeats(
            name: "Czechia, European Parliament 2019", source: "official result, via votelib",
            method: .divisor(.dHondt), seats: 21, threshold: 50_000_000,
            votes: [
                2580, 9676, 7890, 1312, 344885, 37046, 93664, 1651, 164624, 4363, 4284, 18715,
                4752, 2221, 2760, 19492, 1289, 836, 7868, 3195, 2609, 1653, 56449, 15492, 276220,
                330844, 216718, 1971, 502343, 4004, 6599, 844, 14339, 2583, 8720, 12587, 235,
                171723, 11729,
            ],
            expected: [
                0, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3, 2, 0,
                6, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0,
            ]),
        PublishedSeats(
            name: "Prague 2017, lists over 5% nationally", source: "official result, via votelib",
            method: .divisor(.dHondt), seats: 24,
            votes: [
                99182, 34079, 30920, 28158, 107590, 77325, 124445, 29143, 35547,
            ],
            expected: [
                5, 1, 1, 1, 5, 3, 6, 1, 1,
            ]),
        PublishedSeats(
            name: "598 seats among the Länder 2017", source: "recomputed from votelib",
            method: .divisor(.sainteLague), seats: 598,
            votes: [
                2673803, 1525090, 7278789, 568510, 15707569, 5281198, 3661245, 9365001, 11362245,
                899748, 2975745, 2391746, 1548400, 3914671, 2145671, 2077901,
            ],
            expected: [
                22, 12, 59, 5, 128, 43, 30, 76, 93, 7, 24, 20, 13, 32, 17, 17,
            ]),
        PublishedSeats(
            name: "three parties", source: "votelib",
            method: .divisor(.sainteLague), seats: 20,
            votes: [
                983, 2040, 782,
            ],
            expected: [
                5, 11, 4,
            ]),
        PublishedSeats(
            name: "Austria 2019", source: "official result, via martinlackner/apportionment",
            method: .divisor(.dHondt), seats: 183, threshold: 40_000_000,
            votes: [
                1789417, 1011868, 772666, 387124, 89169, 664055, 32736, 22168, 760, 4946, 260,
                1767, 310,
            ],
            expected: [
                71, 40, 31, 15, 0, 26, 0, 0, 0, 0, 0, 0, 0,
            ]),
        PublishedSeats(
            name: "Austria 2013", source: "official result, via martinlackner/apportionment",
            method: .divisor(.dHondt), seats: 183, threshold: 40_000_000,
            votes: [
                1258605, 1125876, 962313, 165746, 582657, 268679, 232946, 48175, 36265, 6647, 3051,
                490, 510, 947,
            ],
            expected: [
                52, 47, 40, 0, 24, 11, 9, 0, 0, 0, 0, 0, 0, 0,
            ]),
        PublishedSeats(
            name: "Austria 2006", source: "official result, via martinlackner/apportionment",
            method: .divisor(.dHondt), seats: 183, threshold: 40_000_000,
            votes: [
                1616493, 1663986, 519598, 520130, 193539, 47578, 131688, 10594, 592, 312, 1514,
                2257,
            ],
            expected: [
                66, 68, 21, 21, 7, 0, 0, 0, 0, 0, 0, 0,
            ]),
        PublishedSeats(
            name: "Austria 1999", source: "official result, via martinlackner/apportionment",
            method: .divisor(.dHondt), seats: 183, threshold: 40_000_000,
            votes: [
                1532448, 1243672, 1244087, 168612, 342260, 22016, 46943, 19286, 3030,
            ],
            expected: [
                65, 52, 52, 0, 14, 0, 0, 0, 0,
            ]),
        PublishedSeats(
            name: "Austria 1994", source: "official result, via martinlackner/apportionment",
            method: .divisor(.dHondt), seats: 183, threshold: 40_000_000,
            votes: [
                1617804, 1281846, 1042332, 338538, 276580, 5776, 11919, 2504, 41492, 9051, 4209,
                482, 581,
            ],
            expected: [
                65, 52, 42, 13, 11, 0, 0, 0, 0, 0, 0, 0, 0,
            ]),
        PublishedSeats(
            name: "20th Knesset, lists pooled",
            source: "official result, via martinlackner/apportionment",
            method: .divisor(.dHondt), seats: 120,
            votes: [
                1269318, 951842, 446583, 371602, 530266, 451756,
            ],
            expected: [
                38, 29, 13, 11, 16, 13,
            ]),
        PublishedSeats(
            name: "22nd Knesset, lists pooled",
            source: "official result, via martinlackner/apportionment",
            method: .divisor(.dHondt), seats: 120,
            votes: [
                1461368, 1374272, 470211, 598974, 405277,
            ],
            expected: [
                41, 39, 13, 16, 11,
            ]),
        PublishedSeats(
            name: "Balinski & Young 1",
            source: "Balinski & Young 1975, American Mathematical Monthly 82",
            method: .divisor(.dHondt), seats: 100,
            votes: [
                5117, 4400, 162, 161, 160,
            ],
            expected: [
                52, 45, 1, 1, 1,
            ]),
        PublishedSeats(
            name: "Balinski & Young 1",
            source: "Balinski & Young 1975, American Mathematical Monthly 82",
            method: .divisor(.modifiedSainteLague), seats: 100,
            votes: [
                5117, 4400, 162, 161, 160,
            ],
            expected: [
                51, 43, 2, 2, 2,
            ]),
        PublishedSeats(
            name: "Balinski & Young 1",
            source: "Balinski & Young 1975, American Mathematical Monthly 82",
            method: .divisor(.adams), seats: 100,
            votes: [
                5117, 4400, 162, 161, 160,
            ],
            expected: [
                51, 43, 2, 2, 2,
            ]),
        PublishedSeats(
            name: "Balinski & Young 2",
            source: "Balinski & Young 1975, American Mathematical Monthly 82",
            method: .largestRemainder(.hare), seats: 26,
            votes: [
                9061, 7179, 5259, 3319, 1182,
            ],
            expected: [
                9, 7, 5, 4, 1,
            ]),
        PublishedSeats(
            name: "Balinski & Young 2",
            source: "Balinski & Young 1975, American Mathematical Monthly 82",
            method: .divisor(.sainteLague), seats: 26,
            votes: [
                9061, 7179, 5259, 3319, 1182,
            ],
            expected: [
                9, 8, 5, 3, 1,
            ]),
        PublishedSeats(
            name: "Balinski & Young 2",
            source: "Balinski & Young 1975, American Mathematical Monthly 82",
            method: .divisor(.huntingtonHill), seats: 26,
            votes: [
                9061, 7179, 5259, 3319, 1182,
            ],
            expected: [
                9, 7, 6, 3, 1,
            ]),
        PublishedSeats(
            name: "Balinski & Young 2",
            source: "Balinski & Young 1975, American Mathematical Monthly 82",
            method: .divisor(.dean), seats: 26,
            votes: [
                9061, 7179, 5259, 3319, 1182,
            ],
            expected: [
                9, 7, 5, 4, 1,
            ]),
        PublishedSeats(
            name: "weak proportionality", source: "martinlackner/apportionment",
            method: .divisor(.sainteLague), seats: 12,
            votes: [
                14, 28, 7, 35,
            ],
            expected: [
                2, 4, 1, 5,
            ]),
        PublishedSeats(
            name: "weak proportionality", source: "martinlackner/apportionment",
            method: .largestRemainder(.hare), seats: 12,
            votes: [
                14, 28, 7, 35,
            ],
            expected: [
                2, 4, 1, 5,
            ]),
        PublishedSeats(
            name: "East of England, European Parliament 2014", source: "official result",
            method: .divisor(.dHondt), seats: 7,
            votes: [
                542812, 446569, 271601, 133331, 108010, 26564, 16497, 12465, 11627, 4870,
            ],
            expected: [
                3, 3, 1, 0, 0, 0, 0, 0, 0, 0,
            ]),
        PublishedSeats(
            name: "the six colours", source: "Wikipedia, largest remainder method",
            method: .divisor(.sainteLague), seats: 10,
            votes: [
                47000, 16000, 15900, 12000, 6000, 3100,
            ],
            expected: [
                4, 2, 2, 1, 1, 0,
            ]),
        PublishedSeats(
            name: "the six colours", source: "Wikipedia, largest remainder method",
            method: .largestRemainder(.droop), seats: 10,
            votes: [
                47000, 16000, 15900, 12000, 6000, 3100,
            ],
            expected: [
                5, 2, 2, 1, 0, 0,
            ]),
        PublishedSeats(
            name: "23 seats by the Electoral Council", source: "kiesraad/abacus",
            method: .divisor(.dHondt), seats: 23,
            votes: [
                600, 302, 98, 99, 101,
            ],
            expected: [
                12, 6, 1, 2, 2,
            ]),
        PublishedSeats(
            name: "15 seats by the Electoral Council", source: "kiesraad/abacus",
            method: .largestRemainder(.hare), seats: 15,
            votes: [
                480, 160, 160, 160, 80, 80, 80,
            ],
            expected: [
                6, 2, 2, 2, 1, 1, 1,
            ]),
    ]
}

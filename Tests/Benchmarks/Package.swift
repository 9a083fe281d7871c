// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "kingmaker", path: "../.."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .executableTarget(
            name: "benchmarks",
            dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
            path: "Sources/Benchmarks"),
        .executableTarget(name: "stopwatch", path: "Sources/Stopwatch"),
        .executableTarget(name: "loops", path: "Sources/Loops"),
        .executableTarget(
            name: "power",
            dependencies: [.product(name: "Coalitions", package: "kingmaker")],
            path: "Sources/Power"),
    ]
)

for target in package.targets {
    target.swiftSettings = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]
}

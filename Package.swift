// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "kingmaker",
    products: [
        .executable(name: "kingmaker", targets: ["kingmaker"]),
        .library(name: "Elections", targets: ["Elections"]),
        .library(name: "Coalitions", targets: ["Coalitions"]),
        .library(name: "Bargaining", targets: ["Bargaining"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .target(name: "Diagnostics"),
        .target(name: "Syntax", dependencies: ["Diagnostics"]),
        .target(name: "Elections"),
        .target(name: "Coalitions"),
        .target(name: "Bargaining", dependencies: ["Coalitions"]),
        .target(
            name: "Interpreter",
            dependencies: ["Diagnostics", "Syntax", "Elections", "Coalitions", "Bargaining"]),
        .target(name: "Importing", dependencies: ["Elections", "Diagnostics"]),
        .target(name: "Presentation", dependencies: ["Interpreter"]),
        .target(name: "Carried"),
        .target(name: "Threads"),
        .target(
            name: "Session",
            dependencies: [
                "Diagnostics", "Syntax", "Interpreter", "Presentation", "Importing", "Carried",
                "Threads",
            ]),
        .systemLibrary(
            name: "CLibedit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .target(name: "LineEditing", dependencies: ["CLibedit", "Threads"]),
        .executableTarget(
            name: "kingmaker",
            dependencies: [
                "Diagnostics", "Presentation", "Session", "LineEditing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "SyntaxTests", dependencies: ["Syntax", "TestSupport"]),
        .testTarget(name: "ElectionsTests", dependencies: ["Elections", "TestSupport"]),
        .testTarget(name: "CoalitionsTests", dependencies: ["Coalitions", "TestSupport"]),
        .testTarget(name: "BargainingTests", dependencies: ["Bargaining", "TestSupport"]),
        .testTarget(name: "InterpreterTests", dependencies: ["Interpreter", "TestSupport"]),
        .testTarget(name: "ImportingTests", dependencies: ["Importing", "TestSupport"]),
        .testTarget(name: "PresentationTests", dependencies: ["Presentation"]),
        .testTarget(
            name: "SessionTests", dependencies: ["Session", "TestSupport"],
            exclude: ["Goldens", "Scenes"]),
        .testTarget(name: "PromptTests", dependencies: ["kingmaker", "TestSupport"]),
        .testTarget(name: "CommandTests", dependencies: ["kingmaker"]),
    ]
)

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
    ]
}

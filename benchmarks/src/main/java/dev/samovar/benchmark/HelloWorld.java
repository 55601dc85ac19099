package dev.samovar.benchmark;

/** The least that a Java program can do. */
final class HelloWorld {

    private HelloWorld() {}

    static void main() {
        System.out.println("Hello, World!");
    }
}

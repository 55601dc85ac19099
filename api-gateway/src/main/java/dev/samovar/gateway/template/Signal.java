package dev.samovar.gateway.template;

/** How things go on after a piece of a template. */
enum Signal {
    NEXT,
    BREAK,
    STOP
}

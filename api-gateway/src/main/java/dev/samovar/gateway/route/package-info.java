/** Which of an API's routes a request is for: a tree of path segments, compiled once, that REST and HTTP APIs share. */
@NullMarked
package dev.samovar.gateway.route;

import org.jspecify.annotations.NullMarked;

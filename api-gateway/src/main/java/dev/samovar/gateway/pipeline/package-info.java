/** The way of a request through a stage of a REST API, step by step. */
@NullMarked
package dev.samovar.gateway.pipeline;

import org.jspecify.annotations.NullMarked;

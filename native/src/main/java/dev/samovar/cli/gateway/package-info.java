/** How strict the API gateway is, as the command line says it. */
@NullMarked
package dev.samovar.cli.gateway;

import org.jspecify.annotations.NullMarked;

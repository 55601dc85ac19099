/** AWS's HTTP APIs in front of the function host. */
@NullMarked
package dev.samovar.http;

import org.jspecify.annotations.NullMarked;

/** What version 2 of the API gateway has on AWS and not here: refused by name. */
@NullMarked
package dev.samovar.gateway.api.http.unserved;

import org.jspecify.annotations.NullMarked;

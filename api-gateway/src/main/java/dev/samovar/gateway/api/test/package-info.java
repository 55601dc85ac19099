/** Tests of methods and authorizers as they are now, deployed or not. */
@NullMarked
package dev.samovar.gateway.api.test;

import org.jspecify.annotations.NullMarked;

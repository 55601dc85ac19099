/** What requests must have: the parameters that a method requires, and bodies that fit its models. */
@NullMarked
package dev.samovar.gateway.validate;

import org.jspecify.annotations.NullMarked;

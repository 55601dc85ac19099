/**
 * Mapping templates. Apache Velocity reads them; what they do is done here, step by step and bounded, on plain values:
 * texts, numbers, truth values, lists and maps. There is no way from a template to a Java class.
 */
@NullMarked
package dev.samovar.gateway.template;

import org.jspecify.annotations.NullMarked;

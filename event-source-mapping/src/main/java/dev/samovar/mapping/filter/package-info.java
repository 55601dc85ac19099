/** Which records a mapping lets through: filter criteria, as AWS's own Event Ruler matches them. */
@NullMarked
package dev.samovar.mapping.filter;

import org.jspecify.annotations.NullMarked;

/** {@code samovar generate-event}: events of AWS services from templates. */
@NullMarked
package dev.samovar.cli.event;

import org.jspecify.annotations.NullMarked;

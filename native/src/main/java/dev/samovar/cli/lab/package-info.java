/** The cold-start lab's commands. */
@NullMarked
package dev.samovar.cli.lab;

import org.jspecify.annotations.NullMarked;

/** How environments are kept, ended and made ahead of time: what experiments compare. */
@NullMarked
package dev.samovar.lab.policy;

import org.jspecify.annotations.NullMarked;

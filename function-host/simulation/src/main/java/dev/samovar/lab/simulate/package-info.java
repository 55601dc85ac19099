/** Runs a workload against the host's own classes in virtual time. */
@NullMarked
package dev.samovar.lab.simulate;

import org.jspecify.annotations.NullMarked;

/** What the operating system does for the process runtime: signals, pipes, and the numbers of a process. */
@NullMarked
package dev.samovar.runtime.process.system;

import org.jspecify.annotations.NullMarked;

/** What tests need to let a program die: a disk that forgets, and time that ends for one of its lives only. */
@NullMarked
package dev.samovar.crash;

import org.jspecify.annotations.NullMarked;

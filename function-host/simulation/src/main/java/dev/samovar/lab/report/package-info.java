/** Results for people to look at. */
@NullMarked
package dev.samovar.lab.report;

import org.jspecify.annotations.NullMarked;

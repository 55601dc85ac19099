@NullMarked
package dev.samovar.lab.report;

import org.jspecify.annotations.NullMarked;

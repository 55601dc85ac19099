/** As much of the Security Token Service as tools ask before they do anything else. */
@NullMarked
package dev.samovar.http.sts;

import org.jspecify.annotations.NullMarked;

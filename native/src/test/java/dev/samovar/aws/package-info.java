/** The packaged program as AWS's SDK for Java sees it. */
@NullMarked
package dev.samovar.aws;

import org.jspecify.annotations.NullMarked;

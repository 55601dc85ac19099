/** What may be made of an API: the rules by which its owner changes it, and what AWS says of changes that break them. */
@NullMarked
package dev.samovar.gateway.edit;

import org.jspecify.annotations.NullMarked;

/** What a queue is called and how it is set up, with AWS's bounds: {@link dev.samovar.queue.attribute.QueueAttributes}. */
@NullMarked
package dev.samovar.queue.attribute;

import org.jspecify.annotations.NullMarked;

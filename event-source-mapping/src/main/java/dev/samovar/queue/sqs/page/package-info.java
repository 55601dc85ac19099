/** Lists of queues, page by page. */
@NullMarked
package dev.samovar.queue.sqs.page;

import org.jspecify.annotations.NullMarked;

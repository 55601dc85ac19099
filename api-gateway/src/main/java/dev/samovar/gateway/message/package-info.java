/** What is sent: requests, replies, header fields, query strings. Values that know nothing of APIs or servers. */
@NullMarked
package dev.samovar.gateway.message;

import org.jspecify.annotations.NullMarked;

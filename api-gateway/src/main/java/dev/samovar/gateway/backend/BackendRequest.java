package dev.samovar.gateway.backend;

import dev.samovar.gateway.message.Headers;
import dev.samovar.gateway.message.QueryString;
import java.time.Duration;

/**
 * What a backend is asked, after all mappings.
 *
 * @param method the verb toward the backend
 * @param uri of the integration, with its variables and path parameters filled in, without what the query adds
 * @param query appended to the URI; its raw form is sent as it is
 * @param body the bytes: read, never write
 * @param timeout how long its answer is waited for
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying bodies would be waste
public record BackendRequest(
        String method, String uri, Headers headers, QueryString query, byte[] body, Duration timeout) {}

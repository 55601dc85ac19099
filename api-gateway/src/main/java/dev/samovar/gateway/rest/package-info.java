/** What REST APIs are made of: resources, methods, integrations, deployments, stages. */
@NullMarked
package dev.samovar.gateway.rest;

import org.jspecify.annotations.NullMarked;

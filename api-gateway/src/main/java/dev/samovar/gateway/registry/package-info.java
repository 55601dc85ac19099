/** All REST APIs of a host with their deployments and stages, kept in the store. */
@NullMarked
package dev.samovar.gateway.registry;

import org.jspecify.annotations.NullMarked;

/** Functions as users write them, for the tests to load through a loader of their own. */
@NullUnmarked
package com.example.functions;

import org.jspecify.annotations.NullUnmarked;

/** The packaged server as a child process: started on a free port, asked for its secrets, stopped or killed. */
@NullMarked
package io.ragstone.conformance.server;

import org.jspecify.annotations.NullMarked;

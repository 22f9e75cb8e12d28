package io.ragstone.adapters.lucene;

import java.io.IOException;

/** Something to do with an index while it is sure to be open. */
interface IndexWork<I, T> {
    T on(I index) throws IOException;
}

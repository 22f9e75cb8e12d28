package io.ragstone.core.wiki.run;

import io.ragstone.core.order.WorkOrderStore;

/** The last order to compile the wiki of each knowledge base. */
public interface CompileStore extends WorkOrderStore<CompileOrder> {}

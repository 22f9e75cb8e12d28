package io.ragstone.surfaces.baiyuan.wire;

import io.ragstone.core.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for; 20 to a page unless somebody says otherwise. */
public record BaiyuanPages(int page, int size) {
    private static final int USUAL = 20;

    public static BaiyuanPages of(@Nullable Integer page, @Nullable Integer size) {
        return new BaiyuanPages(page == null ? 1 : page, size == null ? USUAL : size);
    }

    public PageRequest request() {
        return PageRequest.of(page, size);
    }
}

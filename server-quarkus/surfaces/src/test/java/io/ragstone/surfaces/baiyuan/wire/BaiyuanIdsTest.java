package io.ragstone.surfaces.baiyuan.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaiyuanIdsTest {
    private static final UUID ID = UUID.fromString("fff15a7e-bf9e-41f0-8d1c-0242ac120002");

    @Test
    void dashesMayBeLeftOut() {
        assertThat(BaiyuanIds.parse(ID.toString())).contains(ID);
        assertThat(BaiyuanIds.parse(" FFF15A7EBF9E41F08D1C0242AC120002 ")).contains(ID);
        assertThat(BaiyuanIds.ofHex("fff15a7ebf9e41f08d1c0242ac120002")).isEqualTo(ID);
        assertThat(new AnyUuidFormat().problem(ID.toString())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "fff15a7e-bf9e41f0-8d1c-0242ac120002", "gff15a7ebf9e41f08d1c0242ac120002", "*"})
    void nothingElseIsAnId(String text) {
        assertThat(BaiyuanIds.parse(text)).isEmpty();
        assertThat(new AnyUuidFormat().problem(text)).contains("has to be a UUID");
        assertThatThrownBy(() -> BaiyuanIds.read(text)).isInstanceOf(BaiyuanRefusal.class);
    }
}

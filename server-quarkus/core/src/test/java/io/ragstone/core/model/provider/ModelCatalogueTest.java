package io.ragstone.core.model.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.ragstone.core.model.ModelKind;
import io.ragstone.core.model.ModelName;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelCatalogueTest {
    private final ModelCatalogue catalogue = new ModelCatalogue(Map.of("OpenAI", "https://proxy.example.org/v1"));

    @Test
    void everyProviderIsThereOnceAndSoIsEachOfItsModels() {
        assertThat(catalogue.providers()).extracting(Provider::name).doesNotHaveDuplicates();
        assertThat(catalogue.providers())
                .allSatisfy(provider -> assertThat(provider.models())
                        .extracting(Provider.Model::name)
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyUsualPlaceIsAnAddress() {
        assertThat(catalogue.providers().stream()
                        .map(Provider::reach)
                        .filter(Objects::nonNull)
                        .map(Reach::baseUrl)
                        .filter(Objects::nonNull))
                .isNotEmpty()
                .allSatisfy(url -> assertThat(WebAddress.checked(url)).isEqualTo(url));
    }

    @Test
    void theOperatorMovesAProvider() {
        Reach reach = catalogue.provider("OpenAI").orElseThrow().reach();

        assertThat(Objects.requireNonNull(reach).baseUrl()).isEqualTo("https://proxy.example.org/v1");
    }

    @Test
    void whoHasModelsOfAnyNameIsTakenAtItsWord() {
        assertThat(catalogue.find(new ModelName("claude-any", "Anthropic"), ModelKind.CHAT))
                .isPresent();
        assertThat(catalogue.find(new ModelName("gpt-any", "OpenAI"), ModelKind.CHAT))
                .isEmpty();
        assertThat(catalogue.find(new ModelName("gpt-4o", "OpenAI"), ModelKind.EMBEDDING))
                .isEmpty();
    }

    @Test
    void theMarkOfSomeClientsIsNoPartOfAName() {
        assertThat(ModelName.parse("qwen___OpenAI-API@OpenAI-API-Compatible"))
                .contains(new ModelName("qwen", "OpenAI-API-Compatible"));
        assertThat(ModelName.parse("a___b@VLLM")).contains(new ModelName("a___b", "VLLM"));
        assertThatCode(() -> ModelName.parse("@")).doesNotThrowAnyException();
    }
}

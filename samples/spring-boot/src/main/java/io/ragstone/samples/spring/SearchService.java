package io.ragstone.samples.spring;

import io.ragstone.sdk.Chunk;
import io.ragstone.sdk.RAGFlow;
import io.ragstone.sdk.error.NotFoundException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A service that searches datasets, with one client for all of its threads; Spring closes it at the end. It is set up by
 * {@code ragstone.url} and {@code ragstone.api-key}: {@code GET /datasets/handbook/search?question=...}.
 */
@SpringBootApplication
public class SearchService {
    public static void main(String[] args) {
        SpringApplication.run(SearchService.class, args);
    }

    @Bean
    RAGFlow rag(@Value("${ragstone.url}") String url, @Value("${ragstone.api-key}") String key) {
        return RAGFlow.builder()
                .baseUrl(url)
                .apiKey(key)
                .readTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** A passage that was found. */
    record Passage(
            @Nullable String document,
            String text,
            @Nullable Double similarity) {
        static Passage of(Chunk chunk) {
            return new Passage(chunk.documentName(), chunk.content(), chunk.similarity());
        }
    }

    @RestController
    static class Search {
        private final RAGFlow rag;

        Search(RAGFlow rag) {
            this.rag = rag;
        }

        @GetMapping("/datasets/{name}/search")
        List<Passage> search(@PathVariable String name, @RequestParam String question) {
            return rag.getDataset(name).retrieve(question).stream()
                    .map(Passage::of)
                    .toList();
        }

        @ExceptionHandler
        ProblemDetail noSuchDataset(NotFoundException failure) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(failure.getMessage()));
        }
    }
}

package io.ragstone.adapters.parsers.code;

import io.ragstone.adapters.parsers.reading.CleanText;
import io.ragstone.adapters.parsers.reading.FileKind;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.adapters.parsers.reading.TextEncoding;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.DocumentParser;
import io.ragstone.core.ingest.parse.ParseLimits;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads source code of any language as it stands, one block for each of its parts. */
public final class CodeParser implements DocumentParser {
    private static final Set<String> ENDINGS = Set.of(
            "java",
            "kt",
            "kts",
            "scala",
            "groovy",
            "gradle",
            "py",
            "pyi",
            "js",
            "mjs",
            "cjs",
            "jsx",
            "ts",
            "tsx",
            "vue",
            "svelte",
            "c",
            "h",
            "cc",
            "cpp",
            "cxx",
            "hpp",
            "hh",
            "cs",
            "fs",
            "vb",
            "go",
            "rs",
            "rb",
            "php",
            "swift",
            "m",
            "mm",
            "r",
            "pl",
            "pm",
            "lua",
            "dart",
            "sh",
            "bash",
            "zsh",
            "fish",
            "ps1",
            "psm1",
            "bat",
            "cmd",
            "sql",
            "css",
            "scss",
            "sass",
            "less",
            "yaml",
            "yml",
            "toml",
            "ini",
            "properties",
            "conf",
            "cfg",
            "env",
            "tf",
            "hcl",
            "proto",
            "thrift",
            "graphql",
            "gql",
            "asm",
            "s",
            "f",
            "f90",
            "f95",
            "hs",
            "ml",
            "mli",
            "clj",
            "cljs",
            "lisp",
            "el",
            "scm",
            "ex",
            "exs",
            "erl",
            "jl",
            "nim",
            "zig",
            "v",
            "sv",
            "vhd",
            "pas",
            "d",
            "cmake",
            "mk",
            "awk",
            "sol",
            "cu",
            "jsp",
            "xaml",
            "csproj",
            "patch",
            "diff");
    private static final Set<String> NAMES = Set.of(
            "dockerfile",
            "containerfile",
            "makefile",
            "gnumakefile",
            "jenkinsfile",
            "vagrantfile",
            "gemfile",
            "rakefile",
            "procfile",
            "cmakelists.txt",
            "build",
            "workspace");
    private static final Pattern SHEBANG = Pattern.compile("#!\\s*/[^\\n]+|<\\?php\\b");

    @Override
    public boolean accepts(String name, byte[] head) {
        if (!FileKind.isText(head)) {
            return false;
        }
        String plain = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return FileKind.endsWith(name, ENDINGS)
                || NAMES.contains(plain)
                || SHEBANG.matcher(TextEncoding.decode(head)).lookingAt();
    }

    @Override
    public ParsedDocument parse(Source source, ParseLimits limits) {
        return Reading.of(source, limits, "source code", CodeParser::read);
    }

    private static ParsedDocument read(Reading reading) throws IOException {
        byte[] bytes = reading.textBytes();
        String text = CleanText.of(TextEncoding.decode(bytes));
        reading.characters(text.length());
        List<Block> blocks = new CodeParts(text, reading)
                .parts().stream()
                        .<Block>map(part -> new Block.Code(part, List.of()))
                        .toList();
        return new ParsedDocument(null, blocks);
    }
}

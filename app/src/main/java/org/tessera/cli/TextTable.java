package org.tessera.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tessera.cases.classify.LabelledText;
import org.tessera.exchange.Problem;
import org.tessera.exchange.SourceLayer;
import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.UnreadableInput;
import org.tessera.exchange.read.LayerReader;

/**
 * A file of texts with, perhaps, what people said they are.
 *
 * @param layer  the file
 * @param text   its field of texts
 * @param label  its field of labels; null when it has none
 */
record TextTable(SourceLayer layer, String text, String label) {

    private static final List<String> TEXTS = List.of("text", "description", "content", "body", "closure_reason", "title", "case_title",
            "内容", "描述", "诉求内容", "标题");
    private static final List<String> LABELS = List.of("label", "category", "type", "class", "department", "类别", "分类", "标签", "部门");

    /**
     * @param text  field of texts as asked for; null for the first that has a common name for it
     * @param label the same for labels
     * @throws UnreadableInput when a field that was asked for is missing, or no field can be the text
     */
    static TextTable read(Path file, String text, String label) {
        SourceLayer layer = LayerReader.read(file, Optional.empty());
        String texts = text == null ? common(layer, TEXTS).orElseThrow(() -> fault(layer, "", "has no field of a common name for"
                + " texts; say which with --text (fields: " + String.join(", ", layer.fields()) + ")")) : require(layer, text);
        return new TextTable(layer, texts, label == null ? common(layer, LABELS).filter(field -> !field.equals(texts)).orElse(null)
                : layer.fields().contains(label) ? label : null);
    }

    private static Optional<String> common(SourceLayer layer, List<String> names) {
        return names.stream().flatMap(name -> layer.fields().stream().filter(field -> field.toLowerCase(Locale.ROOT).equals(name)))
                .findFirst();
    }

    private static String require(SourceLayer layer, String field) {
        if (!layer.fields().contains(field)) {
            throw fault(layer, field, "is missing; the fields are " + String.join(", ", layer.fields()));
        }
        return field;
    }

    /** @throws UnreadableInput when it has no labels */
    TextTable requireLabels(String asked) {
        if (label == null) {
            throw fault(layer, asked == null ? "" : asked, "has no such field of labels; say which with --label (fields: "
                    + String.join(", ", layer.fields()) + ")");
        }
        return this;
    }

    private static UnreadableInput fault(SourceLayer layer, String field, String message) {
        return new UnreadableInput(new Problem(layer.file(), 0, field, "", message));
    }

    /** Rows that have a label. */
    List<LabelledText> sorted() {
        List<LabelledText> sorted = new ArrayList<>();
        for (SourceRecord row : layer.records()) {
            if (label != null && !row.fields().getOrDefault(label, "").isBlank()) {
                sorted.add(new LabelledText(row.fields().getOrDefault(text, ""), row.fields().get(label).strip()));
            }
        }
        return sorted;
    }
}

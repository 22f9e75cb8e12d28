package io.ragstone.adapters.parsers.office.old;

import io.ragstone.adapters.parsers.office.parts.NumberText;
import io.ragstone.adapters.parsers.office.parts.SheetDraft;
import io.ragstone.adapters.parsers.reading.Reading;
import io.ragstone.core.ingest.parse.Block;
import io.ragstone.core.ingest.parse.ParsedDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Reads the records of an old workbook as they come, so that no more than its text is kept. */
final class XlsReader implements HSSFListener {
    private final Reading reading;
    private final List<BoundSheetRecord> listed = new ArrayList<>();
    private final List<FormatRecord> formats = new ArrayList<>();
    private final List<Integer> styles = new ArrayList<>();
    private final List<SheetDraft> drafts = new ArrayList<>();
    private NumberText numbers = new NumberText(false);
    private @Nullable SSTRecord strings;
    private @Nullable SheetDraft sheet;
    private @Nullable FormulaRecord open;
    private int started;
    private int depth;

    XlsReader(Reading reading) {
        this.reading = reading;
    }

    ParsedDocument read(DirectoryNode root, @Nullable String title) throws IOException {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(this);
        new HSSFEventFactory().processWorkbookEvents(request, root);
        List<Block> blocks = new ArrayList<>();
        drafts.forEach(draft -> blocks.addAll(draft.blocks(drafts.size() == 1)));
        return new ParsedDocument(title, blocks);
    }

    @Override
    public void processRecord(Record record) {
        reading.step();
        switch (record) {
            case BOFRecord begin -> begin(begin);
            case EOFRecord end -> depth--;
            case BoundSheetRecord bound -> listed.add(bound);
            case DateWindow1904Record window -> numbers = new NumberText(window.getWindowing() == 1);
            case FormatRecord format -> formats.add(format);
            case ExtendedFormatRecord style -> styles.add((int) style.getFormatIndex());
            case SSTRecord texts -> strings = texts;
            default -> {
                if (sheet != null && depth == 1) {
                    inSheet(sheet, record);
                }
            }
        }
    }

    /** Charts have a beginning and an end of their own inside of a sheet. */
    private void begin(BOFRecord begin) {
        reading.nesting(++depth);
        if (depth > 1 || begin.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        formats.forEach(format -> numbers.format(format.getIndexCode(), format.getFormatString()));
        formats.clear();
        List<BoundSheetRecord> order =
                List.of(BoundSheetRecord.orderByBofPosition(listed).clone());
        BoundSheetRecord bound = started < order.size() ? order.get(started) : null;
        started++;
        boolean hidden = bound != null && (bound.isHidden() || bound.isVeryHidden());
        sheet = null;
        if (begin.getType() == BOFRecord.TYPE_WORKSHEET && !hidden) {
            sheet = new SheetDraft(reading, bound == null ? "" : bound.getSheetname());
            drafts.add(sheet);
        }
    }

    private void inSheet(SheetDraft into, Record record) {
        switch (record) {
            case LabelSSTRecord label -> text(into, label, strings == null ? "" : shared(strings, label));
            case LabelRecord label -> text(into, label, label.getValue());
            case NumberRecord number -> number(into, number, number.getValue());
            case RKRecord number -> number(into, number, number.getRKNumber());
            case BoolErrRecord value ->
                text(into, value, value.isBoolean() ? truth(value.getBooleanValue()) : error(value.getErrorValue()));
            case FormulaRecord formula -> formula(into, formula);
            case StringRecord result -> {
                if (open != null) {
                    text(into, open, result.getString());
                    open = null;
                }
            }
            case MergeCellsRecord merged -> {
                for (int i = 0; i < merged.getNumAreas(); i++) {
                    CellRangeAddress area = merged.getAreaAt(i);
                    into.merged(new SheetDraft.Merged(
                            area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
                }
            }
            default -> {
                // Looks do not matter.
            }
        }
    }

    private static String shared(SSTRecord strings, LabelSSTRecord label) {
        int index = label.getSSTIndex();
        return index >= 0 && index < strings.getNumUniqueStrings()
                ? strings.getString(index).getString()
                : "";
    }

    private void formula(SheetDraft into, FormulaRecord formula) {
        open = null;
        if (formula.hasCachedResultString()) {
            open = formula;
            return;
        }
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> number(into, formula, formula.getValue());
            case BOOLEAN -> text(into, formula, truth(formula.getCachedBooleanValue()));
            case ERROR -> text(into, formula, error((byte) formula.getCachedErrorValue()));
            default -> {
                // An empty text.
            }
        }
    }

    private static void text(SheetDraft into, CellValueRecordInterface cell, String text) {
        into.cell(cell.getRow(), cell.getColumn(), text, false);
    }

    private void number(SheetDraft into, CellValueRecordInterface cell, double value) {
        int style = cell.getXFIndex();
        int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
        into.cell(cell.getRow(), cell.getColumn(), numbers.of(value, format), true);
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "";
    }
}

package io.ragstone.adapters.parsers.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Notes the straight lines that a page draws along its edges: the rules of tables. */
final class RuleRecorder {
    /** What is thicker than this many points is an area, not a line. */
    private static final float THICK = 3;
    /** A drawing may have millions of lines, but no table has. */
    private static final int MOST = 20_000;

    private final PDFStreamEngine engine;
    private final List<Box> path = new ArrayList<>();
    private final List<Box> rules = new ArrayList<>();
    private PDRectangle crop = new PDRectangle();
    private Point2D start = new Point2D.Float();
    private Point2D current = new Point2D.Float();

    RuleRecorder(PDFStreamEngine engine) {
        this.engine = engine;
    }

    void begin(PDPage page) {
        crop = page.getCropBox();
        path.clear();
        rules.clear();
    }

    List<Box> end() {
        return List.copyOf(rules);
    }

    List<OperatorProcessor> operators() {
        List<OperatorProcessor> operators = new ArrayList<>();
        operators.add(on("m", numbers -> move(point(numbers, 0))));
        operators.add(on("l", numbers -> line(point(numbers, 0))));
        operators.add(on("c", numbers -> current = point(numbers, 4)));
        operators.add(on("v", numbers -> current = point(numbers, 2)));
        operators.add(on("y", numbers -> current = point(numbers, 2)));
        operators.add(on("re", this::rectangle));
        operators.add(on("h", numbers -> line(start)));
        for (String drawn : List.of("S", "f", "F", "f*", "B", "B*")) {
            operators.add(on(drawn, numbers -> draw()));
        }
        for (String closed : List.of("s", "b", "b*")) {
            operators.add(on(closed, numbers -> {
                line(start);
                draw();
            }));
        }
        operators.add(on("n", numbers -> path.clear()));
        return operators;
    }

    private void move(Point2D to) {
        start = to;
        current = to;
    }

    private void line(Point2D to) {
        add(current, to);
        current = to;
    }

    private void rectangle(List<Float> numbers) {
        float x = numbers.get(0);
        float y = numbers.get(1);
        Point2D from = transformed(x, y);
        Point2D to = transformed(x + numbers.get(2), y + numbers.get(3));
        float width = (float) Math.abs(to.getX() - from.getX());
        float height = (float) Math.abs(to.getY() - from.getY());
        if (width < THICK || height < THICK) {
            add(from, width < height ? point(from.getX(), to.getY()) : point(to.getX(), from.getY()));
        } else {
            add(from, point(to.getX(), from.getY()));
            add(from, point(from.getX(), to.getY()));
            add(to, point(to.getX(), from.getY()));
            add(to, point(from.getX(), to.getY()));
        }
        move(from);
    }

    private void add(Point2D a, Point2D b) {
        float left = (float) Math.min(a.getX(), b.getX());
        float right = (float) Math.max(a.getX(), b.getX());
        float top = (float) Math.min(a.getY(), b.getY());
        float bottom = (float) Math.max(a.getY(), b.getY());
        boolean straight = right - left < 1 || bottom - top < 1;
        if (straight && right - left + bottom - top > THICK && path.size() < MOST) {
            path.add(new Box(left, top, right, bottom));
        }
    }

    private void draw() {
        if (rules.size() < MOST) {
            rules.addAll(path);
        }
        path.clear();
    }

    private Point2D point(List<Float> numbers, int at) {
        return transformed(numbers.get(at), numbers.get(at + 1));
    }

    private static Point2D point(double x, double y) {
        return new Point2D.Double(x, y);
    }

    private Point2D transformed(float x, float y) {
        Point2D.Float point = engine.transformedPoint(x, y);
        return new Point2D.Float(point.x - crop.getLowerLeftX(), crop.getHeight() - (point.y - crop.getLowerLeftY()));
    }

    private interface Action {
        void on(List<Float> numbers);
    }

    private OperatorProcessor on(String name, Action action) {
        return new OperatorProcessor(engine) {
            @Override
            public void process(Operator operator, List<COSBase> operands) {
                List<Float> numbers = new ArrayList<>();
                for (COSBase operand : operands) {
                    if (operand instanceof COSNumber number) {
                        numbers.add(number.floatValue());
                    }
                }
                if (numbers.size() >= needed(name)) {
                    action.on(numbers);
                }
            }

            @Override
            public String getName() {
                return name;
            }
        };
    }

    private static int needed(String name) {
        return switch (name) {
            case "m", "l" -> 2;
            case "v", "y", "re" -> 4;
            case "c" -> 6;
            default -> 0;
        };
    }
}

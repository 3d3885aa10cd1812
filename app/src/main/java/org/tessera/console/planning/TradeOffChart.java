package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import org.tessera.console.i18n.Messages;
import org.tessera.grid.district.DistrictPlan;

/** The trade-off as a curve: to the right what a proposal costs, upwards how far its heaviest or lightest grid is off; a click chooses. */
final class TradeOffChart extends Pane {

    private static final double HEIGHT = 148;
    private static final double LEFT = 48;
    private static final double RIGHT = 18;
    private static final double TOP = 22;
    private static final double BOTTOM = 20;
    private static final double DOT = 5;
    private static final double REACH = 10;

    private final DraftingViewModel model;
    private final Messages messages;

    TradeOffChart(DraftingViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("trade-off");
        getStyleClass().add("trade-off");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        widthProperty().addListener((Observable _) -> draw());
        model.resultProperty().addListener((Observable _) -> draw());
        model.chosenProperty().addListener((Observable _) -> draw());
        messages.languageProperty().addListener((Observable _) -> draw());
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Scales of both axes; the origin is nothing moved, or the shortest borders, and perfect balance. */
    private record Scale(double low, double high, double top, double width) {

        double x(double price) {
            return LEFT + (high > low ? (price - low) / (high - low) : 0.5) * (width - LEFT - RIGHT);
        }

        double y(double deviation) {
            return HEIGHT - BOTTOM - (top > 0 ? deviation / top : 0) * (HEIGHT - TOP - BOTTOM);
        }
    }

    private void draw() {
        getChildren().clear();
        DraftingResult result = model.resultProperty().get();
        setVisible(result != null && !result.curve().points().isEmpty());
        if (!isVisible() || getWidth() == 0) {
            return;
        }
        boolean today = result.curve().today() != null;
        List<DistrictPlan> plans = result.curve().points();
        double high = plans.stream().mapToDouble(result.curve()::price).max().orElse(1);
        double low = today ? 0 : plans.stream().mapToDouble(result.curve()::price).min().orElse(0);
        double top = plans.stream().mapToDouble(DistrictPlan::maxDeviation).max().orElse(1);
        top = today ? Math.max(top, result.curve().today().maxDeviation()) : top;
        Scale scale = new Scale(low, high, top, getWidth());
        axes(scale, result, today);
        Polyline curve = new Polyline();
        curve.getStyleClass().add("trade-off-curve");
        getChildren().add(curve);
        if (today) {
            place(curve, scale, 0, result.curve().today().maxDeviation());
            getChildren().add(dot(scale, 0, result.curve().today().maxDeviation(), "trade-off-today"));
        }
        for (DistrictPlan plan : plans) {
            double price = result.curve().price(plan);
            place(curve, scale, price, plan.maxDeviation());
            Circle dot = dot(scale, price, plan.maxDeviation(), "trade-off-dot");
            if (plan.equals(model.chosenProperty().get())) {
                dot.getStyleClass().add("trade-off-chosen");
                dot.setRadius(DOT + 2);
            }
            Circle reach = dot(scale, price, plan.maxDeviation(), "trade-off-reach");
            reach.setRadius(REACH);
            reach.setOnMouseClicked(_ -> model.chosenProperty().set(plan));
            getChildren().addAll(dot, reach);
        }
    }

    private static void place(Polyline curve, Scale scale, double price, double deviation) {
        curve.getPoints().addAll(scale.x(price), scale.y(deviation));
    }

    private static Circle dot(Scale scale, double price, double deviation, String style) {
        Circle dot = new Circle(scale.x(price), scale.y(deviation), DOT);
        dot.getStyleClass().add(style);
        return dot;
    }

    private void axes(Scale scale, DraftingResult result, boolean today) {
        DraftingWords words = model.words();
        double foot = HEIGHT - BOTTOM;
        List<Line> lines = new ArrayList<>(List.of(new Line(LEFT, TOP, LEFT, foot), new Line(LEFT, foot, scale.width() - RIGHT, foot)));
        lines.forEach(line -> line.getStyleClass().add("trade-off-axis"));
        getChildren().addAll(lines);
        label(words.percent(scale.top()), 0, TOP - 8, LEFT - 6, Pos.CENTER_RIGHT);
        label("0", 0, foot - 8, LEFT - 6, Pos.CENTER_RIGHT);
        label(messages.text("drafting.axis.deviation"), LEFT + 2, 0, scale.width() - LEFT, Pos.CENTER_LEFT);
        double total = result.problem().weight();
        label(today ? "0" : words.kilometres(scale.low()), LEFT - 10, foot + 2, 60, Pos.CENTER_LEFT);
        String most = today ? words.percent(scale.high() / total) : words.kilometres(scale.high());
        label(most, scale.width() - 70, foot + 2, 64, Pos.CENTER_RIGHT);
        label(messages.text(today ? "drafting.axis.moved" : "drafting.axis.border"), LEFT + 50, foot + 2, scale.width() - LEFT - 130,
                Pos.CENTER);
    }

    private void label(String text, double x, double y, double width, Pos place) {
        Label label = new Label(text);
        label.getStyleClass().add("panel-note");
        label.setAlignment(place);
        label.setPrefWidth(width);
        label.resizeRelocate(x, y, width, 16);
        label.setLayoutX(x);
        label.setLayoutY(y);
        getChildren().add(label);
    }
}

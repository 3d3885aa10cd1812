package org.tessera.map.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.engine.Scenes;
import org.tessera.map.fx.MapView;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.style.Styles;
import org.tessera.map.tool.DrawTool;
import org.tessera.map.tool.EncloseRule;
import org.tessera.map.tool.LassoTool;
import org.tessera.map.tool.MapTool;
import org.tessera.map.tool.MeasureTool;
import org.tessera.map.tool.ShapeKind;
import org.tessera.map.tool.SnapRule;

/** A window with four areas and three tools, which Esc leaves: the use of the module on one page. */
public final class MapDemo extends Application {
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        FeatureSet.Builder areas = FeatureSet.builder();
        for (int i = 0; i < 4; i++) {
            double west = 121 + i * 0.1;
            areas.add("area-" + i, Scenes.box(west, 31, west + 0.1, 31.1), Map.of("name", "网格 " + i));
        }
        MapView map = new MapView();
        map.setLayers(List.of(FeatureLayer.of("areas", "Areas", areas.build(),
                Styles.area("#4c78a8", 0.3, "#333333", 1))));
        map.fit(new Envelope(121, 121.4, 31, 31.1), 20);
        map.tools().snappingProperty().set(SnapRule.to("name", "areas"));
        ToolBar bar = new ToolBar(tool(map, "Lasso", () -> new LassoTool(EncloseRule.WITHIN)),
                tool(map, "Measure", MeasureTool::distance), tool(map, "Draw", () -> DrawTool.draw(ShapeKind.POLYGON)));
        map.tools().onResultProperty().set(result -> stage.setTitle(result.toString()));
        stage.setScene(new Scene(new BorderPane(map, bar, null, null, null), 900, 700));
        stage.setOnHidden(_ -> map.dispose());
        stage.show();
    }

    private static Button tool(MapView map, String name, Supplier<MapTool> fresh) {
        Button button = new Button(name);
        button.setOnAction(_ -> map.tools().toolProperty().set(fresh.get()));
        return button;
    }
}

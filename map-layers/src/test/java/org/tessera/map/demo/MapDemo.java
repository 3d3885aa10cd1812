package org.tessera.map.demo;

import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.engine.Scenes;
import org.tessera.map.fx.MapView;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.LivePoint;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.style.MapStyle;
import org.tessera.map.style.Styles;

/** A window with four areas, a unit and tips: the whole use of the module on one page. */
public final class MapDemo extends Application {

    /** Starts the demo. */
    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        FeatureSet.Builder areas = FeatureSet.builder();
        for (int i = 0; i < 4; i++) {
            double west = 121 + i % 2 * 0.1;
            double south = 31 + i / 2 * 0.1;
            areas.add("area-" + i, Scenes.box(west, south, west + 0.1, south + 0.1), Map.of("name", "网格 " + i, "load", i));
        }
        MapStyle style = Styles.named("load").rule("busy").when("load > 2").fill("#d62728", 0.4)
                .rule("calm").otherwise().fill("#4c78a8", 0.3)
                .rule("edges").line("#333333", 1).text("name", 13, "#222222").build();
        LivePoint unit = LivePoint.of("unit-1", 121.08, 31.07, Symbol.of(SymbolShape.SHIELD, 0xFF2E7D32, 16))
                .withLabel("Unit 1").withHeading(60);

        MapView map = new MapView();
        map.setLayers(List.of(FeatureLayer.of("areas", "Areas", areas.build(), style),
                LiveLayer.of("units", "Units", List.of(unit))));
        map.tipTextProperty().set(hit -> hit.featureId());
        map.attributionProperty().set("Made-up areas");
        map.fit(new Envelope(121, 121.2, 31, 31.2), 20);
        stage.setScene(new Scene(new BorderPane(map), 900, 700));
        stage.setTitle("map-layers");
        stage.setOnHidden(_ -> map.dispose());
        stage.show();
    }
}

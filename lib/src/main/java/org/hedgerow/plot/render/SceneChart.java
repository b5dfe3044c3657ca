package org.hedgerow.plot.render;

import java.awt.Graphics2D;
import org.hedgerow.plot.Scene;
import org.knowm.xchart.internal.chartpart.IChart;

/// A scene as one more of XChart's charts, so that its encoders and panels take it.
public record SceneChart(Scene scene) implements IChart {

    @Override
    public void paint(Graphics2D graphics, int width, int height) {
        Graphics2D own = (Graphics2D) graphics.create();
        try {
            double scale = Math.min(width / scene.width(), height / scene.height());
            own.scale(scale, scale);
            ScenePainter.paint(scene, own);
        } finally {
            own.dispose();
        }
    }

    @Override
    public int getWidth() {
        return (int) Math.ceil(scene.width());
    }

    @Override
    public int getHeight() {
        return (int) Math.ceil(scene.height());
    }

    @Override
    public String getTitle() {
        return scene.title();
    }
}

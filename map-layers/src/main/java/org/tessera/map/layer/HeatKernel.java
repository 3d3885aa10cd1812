package org.tessera.map.layer;

/** How the weight of a point is spread over the ground about it. Each kernel holds exactly one point's weight within its radius. */
public enum HeatKernel {
    /** Quartic (biweight), of B. W. Silverman, "Density Estimation" (1986), eq. 4.5. */
    QUARTIC {
        @Override
        double at(double squared) {
            return squared >= 1 ? 0 : 3 / Math.PI * (1 - squared) * (1 - squared);
        }
    },
    /** Normal distribution with a standard deviation of a third of the radius, cut there. */
    GAUSSIAN {
        @Override
        double at(double squared) {
            return squared >= 1 ? 0 : 4.5 / Math.PI / (1 - Math.exp(-4.5)) * Math.exp(-4.5 * squared);
        }
    };

    /** Density at a squared distance, where the radius is 1; its integral over the plane is 1. */
    abstract double at(double squared);
}

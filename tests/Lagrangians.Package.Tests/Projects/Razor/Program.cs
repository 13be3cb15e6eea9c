Console.WriteLine(new MyModel.Layers.SquareLagrangian<double>().Activation(3));

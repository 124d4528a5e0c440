using System.CommandLine;
using Rapporteur.Training.Encoder.Commands;

return await new RootCommand("Trains the encoder that reads accurately: train learns its weights, average makes one of several, finish makes the model file of them.")
{
    TrainCommand.Create(),
    AverageCommand.Create(),
    FinishCommand.Create(),
}.Parse(args).InvokeAsync();
